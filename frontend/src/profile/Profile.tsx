import { useState } from 'react';
import classes from './Profile.module.css';

interface Props {
  bio: string | null;
  image: string | null;
}

/** What somebody tells about itself. */
export function Profile({ bio, image }: Props) {
  const [broken, setBroken] = useState<string>();
  // The page's policy lets pictures come over an encrypted connection only.
  const shown = image?.toLowerCase().startsWith('https://') && image !== broken ? image : undefined;
  return bio === null && shown === undefined ? null : (
    <div className={classes.profile}>
      {shown !== undefined && (
        <img
          src={shown}
          alt=""
          width={72}
          height={72}
          referrerPolicy="no-referrer"
          className={classes.image}
          onError={() => {
            setBroken(shown);
          }}
        />
      )}
      {bio !== null && (
        <p className={classes.bio} dir="auto">
          {bio}
        </p>
      )}
    </div>
  );
}
