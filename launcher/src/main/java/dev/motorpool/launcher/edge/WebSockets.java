package dev.motorpool.launcher.edge;

import dev.motorpool.gateway.api.Upstream;
import dev.motorpool.platform.problem.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.springframework.http.HttpStatus;

/**
 * Lets WebSockets through to a service (RFC 6455, 4): the service itself agrees to the handshake or refuses it; from then
 * on the gateway carries bytes and knows nothing of what they mean. All else goes the usual way.
 */
final class WebSockets implements Upstream {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final int BUFFER = 8 * 1024;

    private final String service;
    private final Supplier<URI> base;
    private final Upstream usual;

    /**
     * @param base where the service listens, also when it is reached without a connection otherwise
     */
    WebSockets(String service, Supplier<URI> base, Upstream usual) {
        this.service = service;
        this.base = base;
        this.usual = usual;
    }

    @Override
    public void forward(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            open(request, response);
        } else {
            usual.forward(request, response);
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var socket = connect();
        var isTunnel = false;
        try {
            socket.setSoTimeout((int) HANDSHAKE.toMillis());
            Handshake.send(request, base.get(), socket.getOutputStream());
            var buffer = new SessionInputBufferImpl(BUFFER);
            var answer = new DefaultHttpResponseParser().parse(buffer, socket.getInputStream());
            if (answer.getCode() == HttpServletResponse.SC_SWITCHING_PROTOCOLS) {
                socket.setSoTimeout(0); // both ends ping: whoever finds the other dead closes
                Handshake.agree(answer, response);
                request.upgrade(Tunnel.class).to(socket, buffer);
                isTunnel = true;
            } else {
                Handshake.refuse(answer, buffer, socket.getInputStream(), response);
            }
        } catch (HttpException | java.net.SocketException | java.net.SocketTimeoutException e) {
            throw unreachable(e);
        } finally {
            if (!isTunnel) {
                socket.close();
            }
        }
    }

    private Socket connect() {
        var target = base.get();
        var isSecure = "https".equals(target.getScheme());
        var port = target.getPort() >= 0 ? target.getPort() : isSecure ? 443 : 80;
        try {
            var socket = isSecure ? SSLSocketFactory.getDefault().createSocket() : new Socket();
            socket.connect(new InetSocketAddress(target.getHost(), port), (int) CONNECT.toMillis());
            socket.setTcpNoDelay(true);
            if (socket instanceof SSLSocket secured) {
                mustBe(target.getHost(), secured);
            }
            return socket;
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static void mustBe(String host, SSLSocket socket) throws IOException {
        var parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setServerNames(java.util.List.of(new javax.net.ssl.SNIHostName(host)));
        socket.setSSLParameters(parameters);
        socket.startHandshake();
    }

    private Problem unreachable(Exception cause) {
        return new Problem(
                HttpStatus.BAD_GATEWAY,
                "service-unreachable",
                "The service %s cannot be reached.".formatted(service),
                cause);
    }
}
