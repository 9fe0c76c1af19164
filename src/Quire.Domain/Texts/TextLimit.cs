using System.Globalization;
using Quire.Domain.Errors;

namespace Quire.Domain.Texts;

/// <summary>How long a text may be.</summary>
/// <param name="Name">What the text is called when it is too long.</param>
/// <param name="Max">The most characters; one that takes two code units counts once.</param>
public readonly record struct TextLimit(string Name, int Max)
{
    /// <summary>What to say of a longer text.</summary>
    public string Message => string.Create(CultureInfo.InvariantCulture, $"{Name} must be at most {Max} characters.");

    public bool Allows(string? text) => text is null || text.Length <= Max || text.EnumerateRunes().Count() <= Max;

    /// <summary>A longer text as a problem among others.</summary>
    public FieldProblem Problem(string path, string? text) => TextProblems.TooLong(path, Message, text);

    /// <summary>Refuses a longer text.</summary>
    public void MustAllow(string? text)
    {
        if (!Allows(text))
        {
            throw TextErrors.TooLong(Name, Max);
        }
    }
}
