using System.Collections.Concurrent;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections;

/// <summary>
/// Titles of datasets, which listings of collections do not tell: the index knows most at once, the datasets themselves the rest.
/// </summary>
internal static class Titles
{
    private const int AtATime = 4;

    /// <summary>The entries with the titles of their datasets.</summary>
    /// <param name="call">The run of the command.</param>
    /// <param name="collection">The collection all of them lie in, at any depth.</param>
    /// <param name="found">What was found there.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public static async Task<IReadOnlyList<ContentResult>> AddAsync(
        Call call,
        CollectionId collection,
        IReadOnlyList<ContentResult> found,
        CancellationToken cancellationToken
    )
    {
        var missing = found
            .Where(f => f.PersistentId is not null && f.Title is null)
            .Select(f => f.PersistentId!)
            .ToHashSet(StringComparer.Ordinal);
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        if (missing.Count > 1)
        {
            await SearchAsync(call.Client, collection, titles, missing, cancellationToken);
        }

        var asked = new ConcurrentDictionary<string, string>(titles, StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            missing.Where(id => !titles.ContainsKey(id)),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (id, ct) =>
            {
                if (await AskAsync(call.Client, id, ct) is { } title)
                {
                    asked[id] = title;
                }
            }
        );
        return
        [
            .. found.Select(f => f.PersistentId is { } id && asked.TryGetValue(id, out var title) ? f with { Title = title } : f),
        ];
    }

    // What is listed may still not be shown: withdrawn, or changed meanwhile.
    private static async Task<string?> AskAsync(DataverseClient client, string id, CancellationToken cancellationToken)
    {
        try
        {
            var version = await client.Datasets.VersionAsync(
                id,
                VersionSelector.Latest,
                new() { ExcludeFiles = true, IncludeDeaccessioned = true },
                cancellationToken
            );
            return version.Metadata().Text("title");
        }
        catch (DataverseException e)
            when (e is DataverseNotFoundException or DataverseUnauthorizedException or DataverseForbiddenException)
        {
            return null;
        }
    }

    private static async Task SearchAsync(
        DataverseClient client,
        CollectionId collection,
        Dictionary<string, string> titles,
        HashSet<string> wanted,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var alias = (await client.Collections.GetAsync(collection, cancellationToken: cancellationToken)).Alias;
            await foreach (
                var hit in client.Search.AllAsync(
                    new()
                    {
                        Text = "*",
                        Types = SearchTypes.Datasets,
                        Subtrees = [alias],
                        PageSize = 1000,
                    },
                    cancellationToken
                )
            )
            {
                if (hit is { GlobalId: { } id, Name: { } name } && wanted.Contains(id))
                {
                    titles.TryAdd(id, name);
                }
            }
        }
        catch (DataverseException e) when (e is not DataverseUnreachableException)
        {
            // Some installations let only people with a token search; each dataset is asked then.
            titles.Clear();
        }
    }
}
