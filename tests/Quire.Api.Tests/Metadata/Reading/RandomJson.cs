using CsCheck;

namespace Quire.Api.Tests.Metadata.Reading;

/// <summary>Random JSON texts that use the words a reader looks for, so that they get past its first checks.</summary>
internal static class RandomJson
{
    public static Gen<string> Near(params string[] words)
    {
        var word = AnyOf(words).Select(w => $"\"{w}\"");
        var leaf = Gen.OneOf(word, AnyOf("null", "true", "false", "0", "-1.5e3", "\"\"", "\"\\ud800\"", "[]", "{}"));
        var value = leaf;
        for (var depth = 0; depth < 6; depth++)
        {
            var inner = value;
            value = Gen.OneOf(
                leaf,
                inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]"),
                Gen.Select(word, inner).Array[1, 5].Select(p => $"{{{string.Join(',', p.Select(x => $"{x.Item1}:{x.Item2}"))}}}"),
                Gen.Select(word, inner, Gen.Bool)
                    .Select(
                        (name, v, multiple) =>
                            $$"""{"typeName":{{name}},"multiple":{{(multiple ? "true" : "false")}},"typeClass":"compound","value":{{v}}}"""
                    ),
                inner.Select(v => $$$"""{"citation":{"fields":[{{{v}}}]}}""")
            );
        }

        return value;
    }

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
