using Microsoft.AspNetCore.WebUtilities;
using Quire.Domain.Datasets;
using Quire.Repository.Data.Datasets;

namespace Quire.Web.Datasets;

/// <summary>Addresses of the parts of one version of a dataset, without slash in front.</summary>
/// <param name="Path">Path of the dataset.</param>
/// <param name="Version">The version, as addresses name it; null for the newest.</param>
/// <param name="Token">The secret of the link to a draft that is followed; null for none.</param>
public sealed record DatasetAddress(string Path, string? Version, string? Token = null)
{
    /// <summary>How addresses name a version.</summary>
    public static string NameOf(DatasetVersionRecord version) => NameOf(version.State, version.Number);

    /// <summary>How addresses name a version of this state and number.</summary>
    public static string NameOf(VersionState state, VersionNumber? number) =>
        state == VersionState.Draft ? "DRAFT" : number?.ToString() ?? "";

    /// <summary>How the repository is asked for the version an address names; null for the newest.</summary>
    public static string? Selector(string? version) =>
        string.IsNullOrEmpty(version) ? null
        : version.Equals("DRAFT", StringComparison.OrdinalIgnoreCase) ? ":draft"
        : version;

    /// <summary>The page itself.</summary>
    public string Page => With([]);

    /// <summary>A part of the page.</summary>
    /// <param name="tab">Its name.</param>
    /// <param name="more">Further parameters; those without value are left out.</param>
    public string Tab(string tab, params IReadOnlyList<(string Name, string? Value)> more) => With([("tab", tab), .. more]);

    /// <summary>Another version.</summary>
    public string Of(string version) => (this with { Version = version }).Page;

    private string With(IReadOnlyList<(string Name, string? Value)> more) =>
        QueryHelpers.AddQueryString(
            Path,
            new[] { ("token", Token), ("version", Version) }
                .Concat(more)
                .Where(p => !string.IsNullOrEmpty(p.Item2))
                .Select(p => new KeyValuePair<string, string?>(p.Item1, p.Item2))
        );
}
