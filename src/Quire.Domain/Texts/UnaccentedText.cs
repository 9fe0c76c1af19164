using System.Text;
using Quire.Domain.Texts.Unicode;

namespace Quire.Domain.Texts;

/// <summary>
/// A text as words are cut from it: without accents, typographic variants and characters nobody sees, but with its capitals, and
/// with where in the original each character comes from.
/// </summary>
public sealed class UnaccentedText
{
    private readonly List<(int Start, int End)>? _origins;

    private UnaccentedText(string text, List<(int Start, int End)>? origins) => (Text, _origins) = (text, origins);

    public string Text { get; }

    public static UnaccentedText Of(string original)
    {
        if (ReferenceEquals(NormalForm.Unaccented.Of(original), original))
        {
            return new(original, null);
        }

        var text = new StringBuilder(original.Length + 16);
        var origins = new List<(int Start, int End)>(original.Length + 16);
        NormalForm.Unaccented.Write(
            original,
            (from, length, result) =>
            {
                var made = result is null ? original.AsSpan(from, length) : result;
                text.Append(made);
                origins.AddRange(Enumerable.Repeat((from, from + length), made.Length));
            }
        );
        return new(text.ToString(), origins);
    }

    /// <summary>Where in the original that begins which a character of <see cref="Text"/> was made of.</summary>
    public int StartOf(int index) => _origins is null ? index : _origins[index].Start;

    /// <summary>Where in the original that ends which the character before a place of <see cref="Text"/> was made of.</summary>
    public int EndOf(int end) => _origins is null ? end : _origins[end - 1].End;
}
