using Lucene.Net.Documents;

namespace Quire.Search.Lucene.Highlighting;

/// <summary>Finds in the stored texts of a hit what the query asked for, and shows the best place of each field.</summary>
internal sealed class Highlighter(IReadOnlyList<HighlightTerm> terms, int snippetLength)
{
    /// <summary>Text beyond this is found but not searched for a snippet.</summary>
    private const int MaxText = 50_000;

    public IReadOnlyList<SearchMatch> Highlight(Document document)
    {
        if (terms.Count == 0)
        {
            return [];
        }
        var best = new SortedDictionary<string, (int Score, string Snippet)>(StringComparer.Ordinal);
        foreach (var field in document.Fields)
        {
            if (!field.Name.StartsWith(IndexNames.TextPrefix, StringComparison.Ordinal))
            {
                continue;
            }
            var name = field.Name[IndexNames.TextPrefix.Length..];
            var text = field.GetStringValue();
            if (text.Length > MaxText)
            {
                text = text[..MaxText];
            }
            var spans = Find(name, text);
            if (spans.Count == 0)
            {
                continue;
            }
            var (score, snippet) = SnippetWriter.Write(text, spans, snippetLength);
            if (!best.TryGetValue(name, out var known) || known.Score < score)
            {
                best[name] = (score, snippet);
            }
        }
        return [.. best.Select(b => new SearchMatch(b.Key, [b.Value.Snippet]))];
    }

    private List<(int Start, int End)> Find(string field, string text)
    {
        var wanted = terms.Where(t => t.Field is null || t.Field == field).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }
        var words = Words.Of(text, WordAnalyzer.Indexing);
        var spans = new List<(int Start, int End)>();
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var term in wanted)
            {
                AddRow(words, i, term, spans);
            }
        }
        return Merge(spans);
    }

    private static void AddRow(List<Word> words, int first, HighlightTerm term, List<(int Start, int End)> spans)
    {
        if (!term.Row[0](words[first]))
        {
            return;
        }
        var row = new List<(int Start, int End)> { (words[first].Start, words[first].End) };
        var at = first;
        for (var i = 1; i < term.Row.Count; i++)
        {
            var position = words[at].Position + 1;
            do
            {
                at++;
            } while (
                at < words.Count && (words[at].Position < position || (words[at].Position == position && !term.Row[i](words[at])))
            );
            if (at >= words.Count || words[at].Position != position)
            {
                return;
            }
            row.Add((words[at].Start, words[at].End));
        }
        spans.AddRange(row);
    }

    private static List<(int Start, int End)> Merge(List<(int Start, int End)> spans)
    {
        spans.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }
        return merged;
    }
}
