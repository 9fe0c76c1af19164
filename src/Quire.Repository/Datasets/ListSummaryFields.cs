using Quire.Repository.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets;

/// <summary>Names the fields pages show of a dataset at first sight.</summary>
[Open("pages need it before anybody logs in")]
public sealed record ListSummaryFields : IQuery<IReadOnlyList<string>>
{
    /// <summary>Fields when the installation chooses none of its own.</summary>
    public static readonly IReadOnlyList<string> Default = ["dsDescription", "subject", "keyword", "publication", "notesText"];
}

internal sealed class ListSummaryFieldsHandler(Settings settings) : IHandle<ListSummaryFields, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> HandleAsync(
        ListSummaryFields operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        await settings.GetAsync(SettingNames.SummaryFields, ct) is { } chosen
            ? chosen.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : ListSummaryFields.Default;
}
