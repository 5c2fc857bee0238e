package tizbek.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the compiler's parser finds in source files: methods with their lengths, and string literals. */
record SourceScan(List<Method> methods, List<Text> texts) {

    /** A method or constructor; {@code lines} from its first annotation or word to its closing brace. */
    record Method(Path file, long line, String name, long lines) {
        @Override
        public String toString() {
            return Checkout.shown(file) + ":" + line + " " + name + " (" + lines + " lines)";
        }
    }

    /** A string literal or text block. */
    record Text(Path file, long line, String value) {
        @Override
        public String toString() {
            return Checkout.shown(file) + ":" + line + " \"" + value + "\"";
        }
    }

    static SourceScan of(Collection<Path> files) {
        SourceScan found = new SourceScan(new ArrayList<>(), new ArrayList<>());
        if (files.isEmpty()) {
            return found;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Reader(unit, positions, found), null);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final SourceScan found;
        private final Path file;

        Reader(CompilationUnitTree unit, SourcePositions positions, SourceScan found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
            this.file = Path.of(unit.getSourceFile().toUri());
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            found.methods().add(new Method(file, first, method.getName().toString(), last - first + 1));
            return super.visitMethod(method, null);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
            if (literal.getValue() instanceof String value) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
                found.texts().add(new Text(file, line, value));
            }
            return super.visitLiteral(literal, null);
        }
    }
}
