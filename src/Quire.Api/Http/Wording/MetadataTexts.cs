namespace Quire.Api.Http.Wording;

/// <summary>How metadata and their forms are spoken of on the wire.</summary>
internal static class MetadataTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of(
            "metadata.edit.single-filled",
            "You may not add data to a field that already has data and does not allow multiples. Use replace=true to replace existing data ({field})"
        ),
        RefusalText.Of("metadata.edit.value-not-found", "Delete metadata failed: {field}: {text} not found."),
        RefusalText.Of("metadata.document.invalid", "Validation Failed: {problems}."),
        RefusalText.Of("metadata.shape.no-compound", "Invalid value submitted for {field}. It should have child fields."),
        RefusalText.Of("metadata.shape.no-text", "Invalid value submitted for {field}. It should be text."),
        RefusalText.Of("metadata.shape.no-child", "field {field} is not a child of {parent}"),
        RefusalText.Of(
            "metadata.shape.not-storable",
            "Invalid value submitted for {field}. It has characters that cannot be stored."
        ),
        RefusalText.Of("metadata.shape.several", "Invalid value submitted for {field}. It should be a single value."),
    ];
}
