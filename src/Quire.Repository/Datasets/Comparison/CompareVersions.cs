using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Comparison;

/// <summary>Compares two versions of a dataset. What it costs grows with what differs.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Old">The older version; a selector, as the wire writes it.</param>
/// <param name="New">The newer version, or the same.</param>
/// <param name="IncludeDeaccessioned">Withdrawn versions count for those who may edit.</param>
[Open("Published versions are public; the finder hides or refuses the others.")]
public sealed record CompareVersions(ObjectRef Target, string Old, string New, bool IncludeDeaccessioned = false)
    : IQuery<VersionComparison>,
        ITargeted;

internal sealed class CompareVersionsHandler(VersionFinder finder, DatasetViews views, ComparedFiles files, RetoldTables tables)
    : IHandle<CompareVersions, VersionComparison>
{
    public async Task<VersionComparison> HandleAsync(CompareVersions operation, OperationContext context, CancellationToken ct)
    {
        var (first, second) = (VersionSelector.Parse(operation.Old), VersionSelector.Parse(operation.New));
        var withdrawn = VersionsMeant.WithdrawnForEditors(operation.IncludeDeaccessioned, context);
        var older = await finder.FindAsync(first, operation.Old, context, withdrawn, ct);
        var newer = await finder.FindAsync(second, operation.New, context, withdrawn, ct);
        if (older.Sequence > newer.Sequence)
        {
            throw DatasetErrors.OlderComesFirst();
        }

        var seen = await views.OfAsync([older, newer], context.May(Permission.ViewUnpublishedDataset), ct);
        var between = await files.BetweenAsync(context.Target.Id, older.Sequence, newer.Sequence, ct);
        var compared = VersionComparison.Of(seen[0], seen[1], between, await files.SameEditsAsync(between, ct));
        return compared with { Tables = await tables.OfAsync(compared.Files.Retold, context, ct) };
    }
}
