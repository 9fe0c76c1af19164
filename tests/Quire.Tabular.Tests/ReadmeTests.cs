using System.Text;
using System.Text.RegularExpressions;
using Quire.Tabular.Fingerprints;
using Quire.Tabular.Tab;
using Quire.Tabular.Tables;
using Quire.Testing;

namespace Quire.Tabular.Tests;

/// <summary>The program of the package's page is this one, and runs.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void It_says_how_many_rows_a_table_has_and_its_fingerprint()
    {
        Console.Written = "";
        Run();
        Assert.Matches(@"^2 rows, UNF:6:[A-Za-z0-9+/]+==$", Console.Written);
    }

    [Fact]
    public void The_page_shows_the_program_that_runs_here()
    {
        var page = Text(Path.Combine("src", "Quire.Tabular", "README.md"));
        var here = Text(Path.Combine("tests", "Quire.Tabular.Tests", "ReadmeTests.cs"));
        // The first of the page; the others are beginnings of programs.
        var shown = Block().Match(page).Groups["code"].Value.Split('\n');
        var run = Snippet().Match(here).Groups["code"].Value;
        Assert.Equal(Plain(string.Join('\n', shown.Where(l => !IsUsing(l)))), Plain(run));
        Assert.All(shown.Where(IsUsing), l => Assert.Contains(l + "\n", here, StringComparison.Ordinal));

        static string Text(string path) => System.IO.File.ReadAllText(Path.Combine(RepositoryRoot.Path, path));
    }

    private static void Run()
    {
        // snippet: readme
        using var file = File.OpenRead("nests.csv");
        using var table = TableFile.Open(file, "nests.csv");
        using var tab = new MemoryStream();
        TabWriter.Write(table, tab);
        tab.Position = 0;
        using var read = new TabReader(tab, table.Variables, table.EscapesBackslashes, forFingerprint: true);
        var fingerprint = TableFingerprint.Of(read);
        Console.WriteLine($"{fingerprint.Rows} rows, {fingerprint.Table}");
        // end
    }

    private static bool IsUsing(string line) =>
        Regex.IsMatch(line, @"^using [\w.]+;$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Plain(string code) => Blanks().Replace(code, "");

    // What the program finds in place of a folder and a terminal, which other tests have too.
    private static class File
    {
        public static MemoryStream OpenRead(string name) =>
            name == "nests.csv"
                ? new(Encoding.UTF8.GetBytes("species,eggs\nArctic tern,2\nPuffin,1\n"))
                : throw new FileNotFoundException(name);
    }

    private static class Console
    {
        [ThreadStatic]
        private static string? _written;

        public static string Written
        {
            get => _written ?? "";
            set => _written = value;
        }

        public static void WriteLine(string text) => Written += text;
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"// snippet: readme\n(?<code>.*?)\n\s*// end", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
