using Quire.Domain.Metadata;

namespace Quire.Server.Demo;

/// <summary>Fills in every field of every block, so that each kind of value can be looked at.</summary>
internal static class EveryField
{
    public static MetadataDocument Of(MetadataSchema schema) =>
        schema
            .Blocks.SelectMany(b => b.Fields)
            .Aggregate(MetadataDocument.Empty, (document, field) => document.With(field.Name, Value(field)));

    private static FieldValue Value(FieldType field) =>
        field.IsCompound
            ? DemoFields.Compound([.. field.Children.Select(c => (c.Name, Example(c)))])
            : DemoFields.Texts(Example(field));

    private static string Example(FieldType field)
    {
        if (field.Controlled)
        {
            return field.Vocabulary[0].Value;
        }

        return field.Name switch
        {
            "title" => "A dataset that fills in every field",
            "authorName" => "Example, Erin",
            "westLongitude" or "southLatitude" => "-12.5",
            "eastLongitude" or "northLatitude" => "48.25",
            _ => field.Kind switch
            {
                FieldKind.Date => "2024-05-17",
                FieldKind.Int => "42",
                FieldKind.Float => "3.25",
                FieldKind.Url => "https://example.edu/about",
                FieldKind.Email => "someone@example.edu",
                _ => $"Example of {field.Title.ToLowerInvariant()}",
            },
        };
    }
}
