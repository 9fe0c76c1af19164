using System.Diagnostics;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Quire.Testing;

namespace Quire.Web.Tests.Sweeps;

/// <summary>
/// Whether pages are HTML as it is written down: what stands in what, what refers to what, which attributes have which values;
/// and what a parser would have to mend. All pages go through one run of the checker.
/// </summary>
internal static partial class HtmlChecker
{
    private const int Shown = 90;

    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Quire.Web.Tests", "js");

    private static readonly string Program = Path.Combine(Folder, "node_modules", "html-validate", "bin", "html-validate.mjs");

    /// <summary>
    /// Why pages cannot be checked here; null when they can, and in CI, where a missing checker must fail the tests.
    /// </summary>
    public static string? WhyNot =>
        Environment.GetEnvironmentVariable("CI") is null && !File.Exists(Program)
            ? "The checks of HTML are not installed; ./test installs them."
            : null;

    /// <summary>Fails with what is wrong with pages, each once, with one of the addresses it stands at.</summary>
    /// <param name="pages">Address and HTML of each.</param>
    public static async Task MustBeValidAsync(IReadOnlyList<(string Address, string Html)> pages)
    {
        var flaws = await FlawsAsync(pages);
        Assert.True(flaws.Count == 0, string.Join('\n', flaws));
    }

    private static async Task<IReadOnlyList<string>> FlawsAsync(IReadOnlyList<(string Address, string Html)> pages)
    {
        var folder = Directory.CreateTempSubdirectory("quire-html-");
        try
        {
            foreach (var (number, page) in pages.Index())
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{number}.html"), page.Html);
            }

            var found = Mended(pages).Concat(Told(await RunAsync(folder.FullName), pages));
            return [.. found.DistinctBy(f => f.What).Select(f => $"{f.What} — {f.Address}")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string What, string Address)> Mended(IEnumerable<(string Address, string Html)> pages)
    {
        var flaws = new List<(string, string)>();
        foreach (var (address, html) in pages)
        {
            var parser = new HtmlParser();
            parser.Error += (_, e) =>
            {
                if (e is AngleSharp.Html.Dom.Events.HtmlErrorEvent error)
                {
                    flaws.Add(($"parser: {error.Message} {Near(html, error.Position.Line, error.Position.Column)}", address));
                }
            };
            _ = parser.ParseDocument(html);
        }

        return flaws;
    }

    private static IEnumerable<(string What, string Address)> Told(
        string said,
        IReadOnlyList<(string Address, string Html)> pages
    )
    {
        foreach (Match line in Line().Matches(said))
        {
            var (address, html) = pages[Number(line, "page")];
            yield return ($"{line.Groups["what"].Value} {Near(html, Number(line, "line"), Number(line, "column"))}", address);
        }
    }

    private static async Task<string> RunAsync(string folder)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in (string[])[Program, "--config", "html-validate.json", "--formatter", "text", folder])
        {
            start.ArgumentList.Add(word);
        }

        using var checker = Process.Start(start)!;
        var (said, complaint) = (checker.StandardOutput.ReadToEndAsync(), checker.StandardError.ReadToEndAsync());
        await checker.WaitForExitAsync();
        // It ends with 1 where it found something; whatever else went wrong it says there.
        Assert.True(checker.ExitCode is 0 or 1 && (await complaint).Length == 0, await complaint);
        Assert.True(checker.ExitCode == 0 || Line().IsMatch(await said), await said);
        return await said;
    }

    private static int Number(Match line, string group) =>
        int.Parse(line.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    // What stands there, and a little of what stands before it.
    private static string Near(string html, int line, int column)
    {
        var text = html.Split('\n').ElementAtOrDefault(line - 1) ?? "";
        var from = Math.Clamp(column - 1 - (Shown / 3), 0, text.Length);
        return $"| {text[from..Math.Min(text.Length, from + Shown)]}";
    }

    [GeneratedRegex(
        @"^.*/(?<page>\d+)\.html:(?<line>\d+):(?<column>\d+): error (?<what>.*)$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Line();
}
