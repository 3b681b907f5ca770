package com.cloudbees.plugins.credentials;

import com.thoughtworks.xstream.converters.Converter;
import com.thoughtworks.xstream.converters.MarshallingContext;
import com.thoughtworks.xstream.converters.UnmarshallingContext;
import com.thoughtworks.xstream.io.HierarchicalStreamReader;
import com.thoughtworks.xstream.io.HierarchicalStreamWriter;
import hudson.util.Secret;
import java.io.Serializable;
import java.util.Base64;

/** Bytes that are kept sealed, as {@link Secret} keeps a text. */
public class SecretBytes implements Serializable {
    private final Secret value;

    private SecretBytes(Secret value) {
        this.value = value;
    }

    public byte[] getPlainData() {
        return Base64.getDecoder().decode(value.getPlainText());
    }

    public static SecretBytes fromRawBytes(byte[] data) {
        return new SecretBytes(Secret.fromString(Base64.getEncoder().encodeToString(data)));
    }

    /** The sealed form, or base64 of the bytes themselves. */
    public static SecretBytes fromString(String data) {
        Secret sealed = Secret.decrypt(data);
        return sealed == null ? fromRawBytes(Base64.getMimeDecoder().decode(data)) : new SecretBytes(sealed);
    }

    @Override
    public String toString() {
        return value.getEncryptedValue();
    }

    public static final class ConverterImpl implements Converter {
        public ConverterImpl() {}

        @Override
        public boolean canConvert(Class type) {
            return type == SecretBytes.class;
        }

        @Override
        public void marshal(Object source, HierarchicalStreamWriter writer, MarshallingContext context) {
            writer.setValue(source.toString());
        }

        @Override
        public Object unmarshal(HierarchicalStreamReader reader, UnmarshallingContext context) {
            return fromString(reader.getValue());
        }
    }
}
