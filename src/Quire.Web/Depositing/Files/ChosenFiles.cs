using System.Globalization;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Files.Listing;

namespace Quire.Web.Depositing.Files;

/// <summary>The files of a draft somebody chose in a form.</summary>
internal static class ChosenFiles
{
    /// <summary>How many can be chosen at once without choosing each.</summary>
    public const int Most = 1_000;

    /// <summary>Ids of those that were chosen one by one; of all the list found where that was chosen.</summary>
    public static async Task<IReadOnlyList<long>> OfAsync(
        Call call,
        EditedDataset dataset,
        IReadOnlyDictionary<string, string> form
    )
    {
        if (!form.ContainsKey("all"))
        {
            return In(form.GetValueOrDefault("id", ""));
        }

        var text = form.GetValueOrDefault("q", "").Trim();
        var found = await ListAsync(
            call,
            dataset,
            text.Length == 0 ? FileFilter.None : new() { SearchText = text },
            Most,
            offset: 0
        );
        return [.. found.Files.Select(f => f.Entry.FileId)];
    }

    /// <summary>Ids that stand one after the other with commas between them.</summary>
    public static List<long> In(string ids) =>
        [
            .. ids.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(i => long.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id > 0)
                .Distinct(),
        ];

    /// <summary>Paths of the first of some files that the draft has.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(
        Call call,
        EditedDataset dataset,
        IReadOnlyList<long> chosen,
        int most
    )
    {
        var named = chosen.Take(most).ToList();
        var found = await ListAsync(call, dataset, new() { Files = named }, named.Count, offset: 0);
        return [.. found.Files.Select(f => f.Entry.Path)];
    }

    /// <summary>Files of the draft, or of the newest version where there is none.</summary>
    public static Task<FilePage> ListAsync(Call call, EditedDataset dataset, FileFilter filter, int limit, int offset)
    {
        var version = dataset.HasDraft ? ":draft" : ":latest";
        return call.RunAsync(
            new ListFiles(
                new ObjectRef.Dataset(dataset.Id),
                VersionSelector.Parse(version),
                version,
                filter,
                Limit: limit,
                Offset: offset,
                IncludeDeaccessioned: true
            )
        );
    }
}
