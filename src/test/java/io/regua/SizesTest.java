package io.regua;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tail is what makes code hard to read: the longest file, the longest method. */
class SizesTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_TEST = 350;
    private static final int LONGEST_METHOD = 40;

    @Test
    void filesEndInTime() {
        assertThat(sources().stream()
                        .filter(file -> lines(file) > (file.startsWith("src/test") ? LONGEST_TEST : LONGEST_FILE)))
                .isEmpty();
    }

    @Test
    void methodsEndInTime() throws IOException {
        assertThat(longMethods(sources())).isEmpty();
    }

    private static long lines(Path file) {
        return SourceTree.text(file).lines().count();
    }

    private static List<Path> sources() {
        return Stream.of("src/main/java", "src/test/java")
                .flatMap(folder -> SourceTree.files(folder, ".java").stream())
                .toList();
    }

    private static List<String> longMethods(List<Path> files) throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var found = new ArrayList<String>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            var trees = Trees.instance(task);
            for (var unit : task.parse()) {
                new Methods(unit, trees, found).scan(unit, null);
            }
        }
        return found;
    }

    private static final class Methods extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> found;

        Methods(CompilationUnitTree unit, Trees trees, List<String> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var positions = trees.getSourcePositions();
            var lines = unit.getLineMap();
            var end = positions.getEndPosition(unit, method);
            if (end >= 0 && method.getBody() != null) {
                var length = lines.getLineNumber(end)
                        - lines.getLineNumber(positions.getStartPosition(unit, method.getBody()))
                        + 1;
                if (length > LONGEST_METHOD) {
                    found.add("%s.%s: %d lines".formatted(unit.getSourceFile().getName(), method.getName(), length));
                }
            }
            return super.visitMethod(method, null);
        }
    }
}
