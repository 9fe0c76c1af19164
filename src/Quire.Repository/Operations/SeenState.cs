using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Quire.Repository.Operations;

/// <summary>
/// The state of something that is changed as a whole, as somebody saw it before they decided what it is to be. Two states with
/// the same texts are the same one.
/// </summary>
public sealed record SeenState
{
    private const int Length = 32;

    private readonly string _mark;

    private SeenState(string mark) => _mark = mark;

    /// <summary>The state in which a thing says these texts, in this order; null is another text than an empty one.</summary>
    public static SeenState Of(params IEnumerable<string?> texts)
    {
        var said = new StringBuilder();
        foreach (var text in texts)
        {
            // With its length in front no text passes for two.
            said.Append(CultureInfo.InvariantCulture, $"{text?.Length ?? -1}:{text}");
        }

        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())))[..Length]);
    }

    /// <summary>Reads what <see cref="ToString"/> writes; who does not say it has seen nothing there is.</summary>
    public static SeenState Read(string? text) => new(text ?? "");

    public override string ToString() => _mark;

    /// <summary>Refuses what was decided about another state than the one there is now.</summary>
    internal void MustBe(SeenState now)
    {
        if (this != now)
        {
            throw OperationErrors.Outdated();
        }
    }
}
