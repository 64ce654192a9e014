import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.http.HttpServerTransport;

/**
 * One OpenSearch node on a free port; prints its address, and stops when its standard input ends, so that it does not
 * outlive whoever started it. Run from source with the class path of the runner; arguments: data folder, port or 0.
 */
final class OpenSearchNode {

    public static void main(String[] arguments) throws Exception {
        var output = new PrintStream(new FileOutputStream(FileDescriptor.out)); // logging takes over System.out
        var runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("discovery.type", "single-node");
            settings.put("http.host", "127.0.0.1");
            settings.put("http.port", arguments[1]);
            settings.put("transport.port", "0");
            settings.put("action.auto_create_index", "true"); // the usual setting, so that tests see its traps
            settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        });
        runner.build(OpenSearchRunner.newConfigs()
                .numOfNode(1)
                .basePath(arguments[0])
                .clusterName("motorpool-tests")
                .disableESLogger());
        runner.ensureYellow();
        var http = runner.node().injector().getInstance(HttpServerTransport.class);
        output.println("LISTENING " + http.boundAddress().publishAddress().getPort());
        output.flush();
        while (System.in.read() >= 0) {
            // until whoever started us is gone
        }
        Runtime.getRuntime().halt(0);
    }
}
