package dev.motorpool.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for the name localhost that nobody trusts but who is given its context. */
public final class TestCertificate {

    /** Opens what {@link #write} writes. */
    public static final String PASSWORD = "changeit";

    private TestCertificate() {}

    /** For the server that shows it, and for clients that shall trust it. */
    public static SSLContext context(Path folder) throws Exception {
        var keys = keys(folder);
        var shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(keys, PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** The same as files: {@code keys.p12} for the server, {@code server.pem} for clients that shall trust it. */
    public static void write(Path folder) throws Exception {
        var certificate = keys(folder).getCertificate("server").getEncoded();
        var lines = Base64.getMimeEncoder().encodeToString(certificate);
        Files.writeString(
                folder.resolve("server.pem"),
                "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(lines));
    }

    private static KeyStore keys(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            store.load(stream, PASSWORD.toCharArray());
        }
        return store;
    }
}
