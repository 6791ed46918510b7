package dev.tidings.benchmarks.node;

import dev.tidings.command.change.Actor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.UUID;

/** The command side's recorder of views, which is nobody else's business but is to be measured. */
public final class ViewRecording {

    private final MethodHandle record;

    /** That of a command side in this process. */
    public ViewRecording(InProcessNode commandSide) throws ReflectiveOperationException {
        Object recorder = commandSide.bean("viewRecorder");
        Method method = recorder.getClass().getDeclaredMethod("record", UUID.class, Actor.class);
        method.setAccessible(true);
        record = MethodHandles.lookup().unreflect(method).bindTo(recorder);
    }

    /** Records a view by somebody who is not logged in. It is durable on return. */
    public void record(UUID postId) throws Exception {
        try {
            Object unused = record.invoke(postId, null);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
