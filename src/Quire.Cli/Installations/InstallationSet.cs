using Quire.Cli.Console;

namespace Quire.Cli.Installations;

/// <summary>The installations the user logged in to.</summary>
/// <param name="All">By name.</param>
/// <param name="DefaultName">The one used when none is named.</param>
internal sealed record InstallationSet(IReadOnlyList<Installation> All, string? DefaultName)
{
    public static InstallationSet Empty { get; } = new([], null);

    public Installation? Default => DefaultName is null ? null : Find(DefaultName);

    public Installation? Find(string name) => All.FirstOrDefault(i => i.Name == name);

    public Installation? At(Uri server) => All.FirstOrDefault(i => i.Server == server);

    /// <exception cref="CliException">There is none of this name.</exception>
    public Installation Get(string name) =>
        Find(name)
        ?? throw new CliException(
            ExitCode.Usage,
            $"There is no installation '{name}'.",
            "'quire config list' shows those you have logged in to."
        );

    /// <summary>With an installation added or changed; the first one becomes the default.</summary>
    public InstallationSet With(Installation installation, bool asDefault) =>
        new(
            [.. All.Where(i => i.Name != installation.Name).Append(installation).OrderBy(i => i.Name, StringComparer.Ordinal)],
            asDefault || Default is null ? installation.Name : DefaultName
        );

    /// <summary>Without an installation; when it was the default and one is left, that one takes its place.</summary>
    public InstallationSet Without(string name)
    {
        var left = All.Where(i => i.Name != name).ToList();
        return new(
            left,
            DefaultName != name ? DefaultName
                : left is [var only] ? only.Name
                : null
        );
    }
}
