using System.Text.RegularExpressions;

namespace Quire.Exports.Tests.Fixtures;

/// <summary>A difference from what others published, and why it is meant to be.</summary>
/// <param name="Why">The reason.</param>
/// <param name="Theirs">What only they say; null for nothing.</param>
/// <param name="Ours">What only we say; null for nothing.</param>
internal sealed record Difference(string Why, string? Theirs = null, string? Ours = null)
{
    /// <summary>Fails with what differs and is not explained, and with explanations nothing needs.</summary>
    /// <param name="differences">What is meant to differ.</param>
    /// <param name="documents">What each document of theirs and ours states, one statement a line.</param>
    public static void MustExplain(
        IReadOnlyCollection<Difference> differences,
        params IReadOnlyCollection<(IReadOnlyCollection<string> Theirs, IReadOnlyCollection<string> Ours)> documents
    )
    {
        var lost = documents.SelectMany(d => d.Theirs.Except(d.Ours)).ToList();
        var added = documents.SelectMany(d => d.Ours.Except(d.Theirs)).ToList();
        string[] unexplained =
        [
            .. lost.Where(l => !differences.Any(d => Matches(d.Theirs, l))).Select(l => "only theirs: " + l),
            .. added.Where(a => !differences.Any(d => Matches(d.Ours, a))).Select(a => "only ours: " + a),
        ];
        Assert.True(unexplained.Length == 0, string.Join('\n', unexplained));
        Assert.Empty(differences.Where(d => IsIdle(d.Theirs, lost) || IsIdle(d.Ours, added)).Select(d => d.Why));
    }

    private static bool IsIdle(string? pattern, IEnumerable<string> lines) =>
        pattern is not null && !lines.Any(line => Matches(pattern, line));

    private static bool Matches(string? pattern, string line) =>
        pattern is not null && Regex.IsMatch(line, $"^(?:{pattern})$", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
}
