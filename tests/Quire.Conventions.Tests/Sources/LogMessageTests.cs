using System.Text.RegularExpressions;

namespace Quire.Conventions.Tests.Sources;

/// <summary>What the log says are sentences, with one full stop, also where a value brings a sentence of its own.</summary>
public sealed partial class LogMessageTests
{
    // Values that are sentences, of exceptions mostly, and have a full stop of their own or none.
    private static readonly string[] Sentences = ["{Reason}", "{Fault}", "{What}"];

    private static IReadOnlyList<(string Project, string Path, string Id, string Text)> Messages { get; } =
    [
        .. from file in SourceTree.Product
        from message in Message().Matches(file.Text)
        select (file.Path.Split('/')[1], file.Path, message.Groups["id"].Value, message.Groups["text"].Value),
    ];

    [Fact]
    public void Every_message_is_looked_at() =>
        Assert.Equal(SourceTree.Product.Sum(f => f.Text.Split("[LoggerMessage(").Length - 1), Messages.Count);

    [Fact]
    public void A_message_ends_with_a_full_stop_or_a_value() =>
        Assert.Empty(Messages.Where(m => !Ended().IsMatch(m.Text)).Select(m => $"{m.Path}: {m.Text}"));

    [Fact]
    public void A_value_that_is_a_sentence_is_the_last_word() =>
        Assert.Empty(
            from message in Messages
            where
                Sentences.Any(s =>
                    message.Text.Contains(s, StringComparison.Ordinal) && !message.Text.EndsWith(s, StringComparison.Ordinal)
                )
            select $"{message.Path}: {message.Text}"
        );

    [Fact]
    public void Programs_tell_messages_of_a_project_apart_by_their_number() =>
        Assert.Empty(Messages.GroupBy(m => (m.Project, m.Id)).Where(g => g.Skip(1).Any()).Select(g => g.Key));

    [GeneratedRegex(
        """\[LoggerMessage\(\s*(?<id>\d+),\s*LogLevel\.\w+,\s*"(?<text>[^"]*)"\s*\)\]""",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Message();

    [GeneratedRegex(@"([^.]\.|\})$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Ended();
}
