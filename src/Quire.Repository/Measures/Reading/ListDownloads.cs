using System.Runtime.CompilerServices;
using Quire.Repository.Access.Limits;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Measures.Reading;

/// <summary>
/// Lists what was downloaded how often, the most first. Read while it is passed on, so that it may be as long as it likes.
/// </summary>
/// <param name="What">What is listed.</param>
/// <param name="Parent">Alias of the collection; null for all.</param>
/// <param name="Span">Up to which month.</param>
/// <param name="Monthly">The same for each month from the first, in place of one.</param>
[Open("counts of what is public are for everybody")]
public sealed record ListDownloads(DownloadList What, string? Parent, MetricSpan Span, bool Monthly = false)
    : IQuery<IAsyncEnumerable<ItemDownloads>>;

internal sealed class ListDownloadsHandler(CountedPlaces places, DownloadedItems items, ReaderLimitLookup lookup)
    : IHandle<ListDownloads, IAsyncEnumerable<ItemDownloads>>
{
    public async Task<IAsyncEnumerable<ItemDownloads>> HandleAsync(
        ListDownloads operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var place = await places.FindAsync(operation.Parent, ct);
        return operation.Monthly
            ? EachMonthAsync(operation.What, place, await items.MonthsAsync(context.Now, ct), ct)
            : Of(operation.What, place, await lookup.GetAsync(ct), operation.Span.Month);
    }

    private async IAsyncEnumerable<ItemDownloads> EachMonthAsync(
        DownloadList what,
        RepositoryObject place,
        IReadOnlyList<int> months,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var month in months)
        {
            // What was limited while the months before were read is left out from then on.
            lookup.Forget();
            await foreach (var item in Of(what, place, await lookup.GetAsync(ct), month).WithCancellation(ct))
            {
                yield return item;
            }
        }
    }

    private IAsyncEnumerable<ItemDownloads> Of(DownloadList what, RepositoryObject place, ReaderLimits limits, int? month) =>
        what == DownloadList.Datasets
            ? items.Datasets(place, month, limits)
            : items.Files(place, month, what == DownloadList.FilesBySession, limits);
}
