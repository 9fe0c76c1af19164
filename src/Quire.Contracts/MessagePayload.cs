namespace Quire.Contracts;

/// <summary>The <c>data</c> of answers that are only a text.</summary>
public sealed record MessagePayload
{
    /// <summary>The text, as clients know it.</summary>
    public required string Message { get; init; }
}
