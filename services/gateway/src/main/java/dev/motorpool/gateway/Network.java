package dev.motorpool.gateway;

import java.net.InetAddress;
import java.util.Arrays;

/** A block of addresses in CIDR notation (RFC 4632, RFC 4291); a bare address is a block of one. */
record Network(InetAddress base, int prefixLength) {

    Network {
        if (prefixLength < 0 || prefixLength > base.getAddress().length * 8) {
            throw new IllegalArgumentException("no such prefix length: /" + prefixLength);
        }
    }

    static Network parse(String text) {
        try {
            var slash = text.indexOf('/');
            var base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            var length = slash < 0 ? base.getAddress().length * 8 : Integer.parseInt(text.substring(slash + 1));
            return new Network(base, length);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s is not an address or a block such as 10.0.0.0/8".formatted(text), e);
        }
    }

    boolean contains(InetAddress address) {
        var mine = base.getAddress();
        var other = address.getAddress();
        var whole = prefixLength / 8;
        if (mine.length != other.length || !Arrays.equals(mine, 0, whole, other, 0, whole)) {
            return false;
        }
        var rest = prefixLength % 8;
        var mask = 0xff << (8 - rest);
        return rest == 0 || (mine[whole] & mask) == (other[whole] & mask);
    }
}
