package io.jenkins.plugins.gitops.connectors.signing;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

/** The curve P-256, and the one thing about it that the JDK does not offer: a private key's public one. */
final class P256 {
    private P256() {}

    static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    static boolean isCurveOf(ECParameterSpec other) throws GeneralSecurityException {
        ECParameterSpec own = curve();
        return own.getCurve().equals(other.getCurve())
                && own.getGenerator().equals(other.getGenerator())
                && own.getOrder().equals(other.getOrder());
    }

    static ECPublicKey publicKey(ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec curve = curve();
        ECPoint sum = ECPoint.POINT_INFINITY;
        ECPoint power = curve.getGenerator();
        for (int bit = 0; bit < key.getS().bitLength(); bit++) {
            if (key.getS().testBit(bit)) {
                sum = add(curve, sum, power);
            }
            power = add(curve, power, power);
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(sum, curve));
    }

    private static ECPoint add(ECParameterSpec curve, ECPoint one, ECPoint other) {
        if (one.equals(ECPoint.POINT_INFINITY)) {
            return other;
        } else if (other.equals(ECPoint.POINT_INFINITY)) {
            return one;
        }
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger x = one.getAffineX();
        BigInteger y = one.getAffineY();
        BigInteger slope;
        if (!one.equals(other)) {
            if (x.equals(other.getAffineX())) {
                return ECPoint.POINT_INFINITY;
            }
            slope = other.getAffineY()
                    .subtract(y)
                    .multiply(other.getAffineX().subtract(x).modInverse(p));
        } else {
            slope = x.pow(2)
                    .multiply(BigInteger.valueOf(3))
                    .add(curve.getCurve().getA())
                    .multiply(y.shiftLeft(1).modInverse(p));
        }
        BigInteger sumX = slope.pow(2).subtract(x).subtract(other.getAffineX()).mod(p);
        return new ECPoint(sumX, slope.multiply(x.subtract(sumX)).subtract(y).mod(p));
    }
}
