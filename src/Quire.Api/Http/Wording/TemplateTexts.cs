namespace Quire.Api.Http.Wording;

/// <summary>How templates are spoken of on the wire.</summary>
internal static class TemplateTexts
{
    private static readonly string[] Fields =
    [
        "reading.fields.missing",
        "reading.field.unknown",
        "reading.fields.no-array",
        "reading.field.no-object",
        "reading.fields.malformed",
        "reading.value.missing",
    ];

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("collection.template.not-found", "Template with id {template} -  not found.") with
        {
            At = ["GetTemplate", "DeleteTemplate", "RemoveTemplate"],
        },
        .. Fields.SelectMany(code =>
            new[]
            {
                RefusalText.Of(code, "Error parsing the POSTed template dataset fields: {message}") with
                {
                    At = ["CreateTemplate"],
                },
                RefusalText.Of(code, "Error parsing dataset update: {message}") with
                {
                    At = ["UpdateTemplate"],
                },
            }
        ),
    ];
}
