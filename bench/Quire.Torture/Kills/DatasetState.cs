using System.Collections.Immutable;

namespace Quire.Torture.Kills;

/// <summary>Everything a dataset is known to be; what an acknowledged step makes of it is another one.</summary>
/// <param name="Releases">Released versions, oldest first.</param>
/// <param name="Draft">The draft; null where there is none.</param>
/// <param name="Roles">Roles the second account has on it.</param>
internal sealed record DatasetState(ImmutableList<Release> Releases, Content? Draft, ImmutableSortedSet<string> Roles)
{
    /// <summary>The state of what does not exist, or does no more.</summary>
    public static readonly DatasetState None = new([], null, []);

    public bool Exists => Draft is not null || Releases.Count > 0;

    public Content Newest => Draft ?? Releases[^1].Content;

    public bool IsPublic => Releases.Any(r => !r.Withdrawn);

    /// <summary>Whether the draft may become a minor version.</summary>
    public bool MayBeMinor =>
        Draft is not null && Releases.Count > 0 && !Releases[^1].Withdrawn && Draft.HasFilesOf(Releases[^1].Content);

    public DatasetState Edited(Content content) => this with { Draft = content };

    public DatasetState Published(bool minor) => this with { Releases = Releases.Add(Next(minor)), Draft = null };

    public DatasetState Withdrawn() =>
        this with
        {
            Releases = Releases.SetItem(Releases.Count - 1, Releases[^1] with { Withdrawn = true }),
        };

    public string Describe() =>
        !Exists
            ? "nothing"
            : $"{string.Join(" | ", Releases.Select(r => r.Describe()))} | draft {Draft?.Describe() ?? "none"} | roles {string.Join(',', Roles)}";

    private Release Next(bool minor) =>
        Releases.Count == 0 ? new(1, 0, Draft!, Withdrawn: false)
        : minor ? new(Releases[^1].Major, Releases[^1].Minor + 1, Draft!, Withdrawn: false)
        : new(Releases[^1].Major + 1, 0, Draft!, Withdrawn: false);
}
