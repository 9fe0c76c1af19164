using CsCheck;
using Quire.Domain.Metadata;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>Metadata nobody would think of.</summary>
internal static class AnyMetadata
{
    /// <summary>Makes a check of the empty document and of two hundred others.</summary>
    public static async Task SampleAsync(Func<MetadataDocument, Task> check)
    {
        // What skips the test must be said here: among the samples it would count as a failure.
        await check(MetadataDocument.Empty);
        await Documents.SampleAsync(check, iter: 200);
    }

    private static readonly string[] Usual =
    [
        "",
        " ",
        "\u0001",
        "44 BC",
        "[1999?]",
        "2001-02-30",
        "http://a b",
        "10.1/x",
        "doi",
        "ORCID",
        "Funder",
        "200",
        "-5",
        "<p>x",
        "a,b",
        "https://ror.org/01s2ver83",
        "0000-0002-1825-0097",
        "2020",
        "IsPartOf",
        "url",
        "hdl:1/2",
    ];

    /// <summary>
    /// Any UTF-16 at all, halves of pairs and control characters included, mixed with what fields usually hold.
    /// </summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char.Array[0, 12].Select(c => new string(c)),
        Gen.String,
        Gen.Int[0, Usual.Length - 1].Select(i => Usual[i])
    );

    private static readonly Gen<MetadataDocument> Documents =
        from fields in Gen.Shuffle(TestSchema.Schema.Blocks.SelectMany(b => b.Fields).ToArray())
        from count in Gen.Int[0, fields.Length]
        from texts in AnyText.Array[6, 40]
        select Fill(fields.Take(count), texts);

    private static MetadataDocument Fill(IEnumerable<FieldType> fields, string[] texts)
    {
        var at = 0;
        string Next() => texts[at++ % texts.Length];
        var metadata = new MetadataBuilder();
        foreach (var field in fields)
        {
            for (var i = 0; i < 2 && field.IsCompound; i++)
            {
                metadata.Add(field.Name, [.. field.Children.Select(c => (c.Name, Next()))]);
            }

            if (!field.IsCompound)
            {
                metadata.Set(field.Name, Next(), Next());
            }
        }

        return metadata.Build();
    }
}
