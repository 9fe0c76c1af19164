using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Collections.Limits;

/// <summary>Those a collection is limited to, as command lines name them.</summary>
internal static class LimitReaders
{
    public static Argument<string[]> Several() =>
        new("who")
        {
            Description = "Names of accounts, or groups such as &explicit/1-readers and &ip/library.",
            Arity = ArgumentArity.OneOrMore,
        };

    /// <summary>Whether the caller may limit collections; throws when not.</summary>
    public static Func<CancellationToken, Task> Check(Call call) => Rights.OfSuperuser(call, "limit collections");
}
