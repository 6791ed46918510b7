package dev.tidings.cli;

import dev.tidings.cli.command.CliContext;
import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, which get the world handed in. */
final class CommandFactory implements IFactory {

    private final CliContext world;

    CommandFactory(CliContext world) {
        this.world = world;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == CliContext.class) {
                return type.cast(constructor.newInstance(world));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
