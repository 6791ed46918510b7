import type { components } from '../../api/schema';

export type Webhook = components['schemas']['Webhook'];
export type Delivery = components['schemas']['Delivery'];
export type WebhookSecret = components['schemas']['WebhookSecret'];
