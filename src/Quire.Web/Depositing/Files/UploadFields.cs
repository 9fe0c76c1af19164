namespace Quire.Web.Depositing.Files;

/// <summary>What the form for new files says of all of them.</summary>
public sealed record UploadFields
{
    /// <summary>The folder they go to; empty for the top.</summary>
    public string Folder { get; init; } = "";

    /// <summary>A description.</summary>
    public string Description { get; init; } = "";

    /// <summary>Tags, a line each.</summary>
    public string Tags { get; init; } = "";

    /// <summary>Whether they are restricted.</summary>
    public bool Restrict { get; init; }

    /// <summary>Whether a zip stays one file.</summary>
    public bool KeepZip { get; init; }

    /// <summary>The tags by themselves.</summary>
    public IReadOnlyList<string> TagList => TagsIn(Tags);

    /// <summary>Reads a form.</summary>
    public static UploadFields In(IReadOnlyDictionary<string, string> sent) =>
        new()
        {
            Folder = sent.GetValueOrDefault("folder", "").Trim(),
            Description = sent.GetValueOrDefault("description", "").ReplaceLineEndings("\n").Trim(),
            Tags = sent.GetValueOrDefault("tags", "").ReplaceLineEndings("\n").Trim(),
            Restrict = sent.ContainsKey("restrict"),
            KeepZip = sent.ContainsKey("keep-zip"),
        };

    /// <summary>Reads tags that stand a line each.</summary>
    public static IReadOnlyList<string> TagsIn(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
