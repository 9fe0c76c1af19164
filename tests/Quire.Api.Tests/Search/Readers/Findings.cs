using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Operations;
using Quire.Repository.Search;
using Quire.Repository.Search.Found;
using Quire.Repository.Search.Index;

namespace Quire.Api.Tests.Search.Readers;

/// <summary>What a caller finds of a world.</summary>
internal sealed class Findings(OperationGate gate, Caller caller, string outer)
{
    /// <summary>Everything found, and where counts and facets do not add up to it.</summary>
    public async Task<IReadOnlyList<string>> EverythingAsync()
    {
        var found = await SearchAsync("*", [outer]);
        var lines = found.Items.Select(Of).ToList();
        var kinds = found.Results.KindCounts!;
        var drafts = lines.Count(l => l.Contains($" {VersionState.Draft} ", StringComparison.Ordinal));
        var labels = found.Results.Facets.SingleOrDefault(f => f.Field == SearchFields.PublicationStatus)?.Labels ?? [];
        Expect(found.Results.TotalCount, lines.Count, "in all");
        Expect(kinds[SearchKind.Collection], found.Items.Count(i => i.Collection is not null), "collections");
        Expect(kinds[SearchKind.Dataset], found.Items.Count(i => i.Version is not null), "datasets");
        Expect(kinds[SearchKind.File], found.Items.Count(i => i.File is not null), "files");
        Expect(labels.FirstOrDefault(l => l.Label == "Draft").Count, drafts, "labelled as drafts");
        // The collection looked under is not part of what is found under it.
        var above = await SearchAsync($"identifier:{outer}", []);
        lines.AddRange(above.Items.Select(Of));
        return [.. lines.Order(StringComparer.Ordinal)];

        void Expect(long counted, long listed, string what)
        {
            if (counted != listed)
            {
                lines.Add($"{counted} {what} counted, {listed} listed");
            }
        }
    }

    /// <summary>The datasets found by a word.</summary>
    public async Task<IReadOnlyList<string>> ByWordAsync(string word) =>
        [.. (await SearchAsync(word, [outer])).Items.Where(i => i.Version is not null).Select(Of).Order(StringComparer.Ordinal)];

    private static string Of(FoundItem item) =>
        item switch
        {
            { Collection: { } collection } => Line.Of(collection),
            { File: { } file } => Line.Of(file, item.CanDownload == true),
            _ => Line.Of(item.Version!),
        };

    private Task<SearchAnswer> SearchAsync(string text, string[] under) =>
        gate.RunAsync(
            new SearchRepository(
                new()
                {
                    Text = text,
                    Subtrees = under,
                    PerPage = SearchQuery.MaxPerPage,
                    WithFacets = true,
                    WithTypeCounts = true,
                }
            ),
            caller,
            CancellationToken.None
        );
}
