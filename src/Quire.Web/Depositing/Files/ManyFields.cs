using System.Globalization;
using Quire.Repository.Files.Describing;

namespace Quire.Web.Depositing.Files;

/// <summary>What a form says of several files at once, as it was written.</summary>
public sealed record ManyFields
{
    /// <summary>A description for all; empty leaves theirs.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether their descriptions are taken away.</summary>
    public bool NoDescription { get; init; }

    /// <summary>The folder they go to; empty leaves them where they are.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether they go to the top.</summary>
    public bool NoFolder { get; init; }

    /// <summary>Tags they get, a line each.</summary>
    public string Tags { get; init; } = "";

    /// <summary>Tags they lose, a line each.</summary>
    public string NoTags { get; init; } = "";

    /// <summary>Who may have them: <c>restrict</c> or <c>open</c>; empty leaves it.</summary>
    public string Access { get; init; } = "";

    /// <summary>An embargo: <c>set</c> or <c>end</c>; empty leaves it.</summary>
    public string Embargo { get; init; } = "";

    /// <summary>The day it ends, as it was written.</summary>
    public string EmbargoDay { get; init; } = "";

    /// <summary>Why.</summary>
    public string EmbargoReason { get; init; } = "";

    /// <summary>A retention period: <c>set</c> or <c>end</c>; empty leaves it.</summary>
    public string Retention { get; init; } = "";

    /// <summary>The last day they are given out, as it was written.</summary>
    public string RetentionDay { get; init; } = "";

    /// <summary>Why.</summary>
    public string RetentionReason { get; init; } = "";

    /// <summary>Whether it says anything.</summary>
    public bool SaysAnything => this != new ManyFields();

    /// <summary>What describes the files.</summary>
    public FileDescription Said =>
        new()
        {
            Description =
                NoDescription ? ""
                : Description.Length > 0 ? Description
                : null,
            DirectoryLabel =
                NoFolder ? ""
                : Folder.Length > 0 ? Folder
                : null,
            MoreCategories = UploadFields.TagsIn(Tags) is { Count: > 0 } more ? more : null,
            FewerCategories = UploadFields.TagsIn(NoTags) is { Count: > 0 } fewer ? fewer : null,
            Restrict = Access.Length == 0 ? null : Access == "restrict",
        };

    /// <summary>Reads a form.</summary>
    public static ManyFields In(IReadOnlyDictionary<string, string> sent)
    {
        return new()
        {
            Description = Text("description"),
            NoDescription = sent.ContainsKey("no-description"),
            Folder = Text("folder"),
            NoFolder = sent.ContainsKey("no-folder"),
            Tags = Text("tags"),
            NoTags = Text("no-tags"),
            Access = Choice("access", "restrict", "open"),
            Embargo = Choice("embargo", "set", "end"),
            EmbargoDay = Text("embargo-day"),
            EmbargoReason = Text("embargo-reason"),
            Retention = Choice("retention", "set", "end"),
            RetentionDay = Text("retention-day"),
            RetentionReason = Text("retention-reason"),
        };

        string Text(string name) => sent.GetValueOrDefault(name, "").ReplaceLineEndings("\n").Trim();

        string Choice(string name, params ReadOnlySpan<string> choices) =>
            sent.GetValueOrDefault(name, "") is var said && choices.Contains(said) ? said : "";
    }

    /// <summary>Reads a day; null where none is written that could be read.</summary>
    public static DateOnly? DayIn(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The embargo that is asked for; null where none is.</summary>
    public FilePeriod? AskedEmbargo => PeriodOf(Embargo, EmbargoDay, EmbargoReason);

    /// <summary>The retention period that is asked for; null where none is.</summary>
    public FilePeriod? AskedRetention => PeriodOf(Retention, RetentionDay, RetentionReason);

    /// <summary>Whether a day is asked for and none is written.</summary>
    public bool LacksDay =>
        (Embargo == "set" && DayIn(EmbargoDay) is null) || (Retention == "set" && DayIn(RetentionDay) is null);

    private static FilePeriod? PeriodOf(string choice, string day, string reason) =>
        choice switch
        {
            "end" => new(null),
            "set" => new(DayIn(day), reason.Length == 0 ? null : reason),
            _ => null,
        };
}
