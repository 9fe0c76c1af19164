namespace Quire.Contracts.Files.Tables;

/// <summary>Numbers of a variable that count as no answer.</summary>
public sealed record InvalidRangeResponse
{
    /// <summary>The lowest of them, or the only one; absent where everything below counts.</summary>
    public string? BeginValue { get; init; }

    /// <summary>Whether there is a lowest one.</summary>
    public bool HasBeginValueType { get; init; }

    /// <summary>Whether it is a single number.</summary>
    public bool IsBeginValueTypePoint { get; init; }

    /// <summary>Whether <see cref="BeginValue"/> is the lowest of several.</summary>
    public bool IsBeginValueTypeMin { get; init; }

    /// <summary>The highest of them; absent where everything above counts.</summary>
    public string? EndValue { get; init; }

    /// <summary>Whether there is a highest one.</summary>
    public bool HasEndValueType { get; init; }

    /// <summary>Whether <see cref="EndValue"/> is the highest of several.</summary>
    public bool EndValueTypeMax { get; init; }
}
