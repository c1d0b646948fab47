package kr.giban.call.receipt;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import kr.giban.call.json.Json;
import kr.giban.platform.digest.CanonicalJson;
import kr.giban.platform.digest.Sha256;

/** Ed25519 over the one canonical text of a receipt without its signature. */
final class Signing {
    private Signing() {}

    static Receipt sign(Receipt unsigned, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text(unsigned));
            return unsigned.signed(Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(Receipt receipt, PublicKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text(receipt));
            return signature.verify(Base64.getUrlDecoder().decode(receipt.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The digest by which the next receipt of the chain names this one. */
    static String digest(Receipt receipt) {
        return Sha256.hex(CanonicalJson.of(Json.MAPPER, receipt));
    }

    private static byte[] text(Receipt receipt) {
        ObjectNode tree = Json.MAPPER.valueToTree(receipt);
        tree.remove("signature");
        return CanonicalJson.of(tree.toString());
    }
}
