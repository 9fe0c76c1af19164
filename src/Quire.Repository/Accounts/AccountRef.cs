using System.Globalization;

namespace Quire.Repository.Accounts;

/// <summary>How a request names an account.</summary>
public abstract record AccountRef
{
    private AccountRef() { }

    /// <summary>What the request said, for messages.</summary>
    public abstract string Text { get; }

    /// <summary>An account by name, with or without the leading <c>@</c>, whatever the letter case.</summary>
    public sealed record Named(string Identifier) : AccountRef
    {
        public override string Text => Identifier;
    }

    /// <summary>An account by its number.</summary>
    public sealed record Numbered(long Id) : AccountRef
    {
        public override string Text => Id.ToString(CultureInfo.InvariantCulture);
    }
}
