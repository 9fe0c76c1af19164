namespace Quire.Api.Http.Wording;

/// <summary>How templates are spoken of on the wire.</summary>
internal static class TemplateTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("collection.template.not-found", "Template with id {template} -  not found.") with
        {
            At = ["GetTemplate", "DeleteTemplate", "RemoveTemplate"],
        },
        RefusalText.OfGroup("reading", "Error parsing the POSTed template dataset fields: {message}") with
        {
            At = ["CreateTemplate"],
        },
        RefusalText.OfGroup("reading", "Error parsing dataset update: {message}") with
        {
            At = ["UpdateTemplate"],
        },
    ];
}
