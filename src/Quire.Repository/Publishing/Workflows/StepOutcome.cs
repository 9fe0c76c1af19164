namespace Quire.Repository.Publishing.Workflows;

/// <summary>What came of a step.</summary>
public abstract record StepOutcome
{
    private StepOutcome() { }

    /// <summary>It is done.</summary>
    /// <param name="Reason">What it says for the log; null for nothing.</param>
    /// <param name="Message">What its publisher is told; null for nothing.</param>
    public sealed record Done(string? Reason = null, string? Message = null) : StepOutcome;

    /// <summary>It waits for somebody outside.</summary>
    /// <param name="IsAuthorized">Whether who knows the id may edit meanwhile.</param>
    public sealed record Waits(bool IsAuthorized) : StepOutcome;

    /// <summary>It failed.</summary>
    /// <param name="Reason">Why, for administrators.</param>
    /// <param name="Message">What its publisher is told; null for the reason.</param>
    public sealed record Failed(string Reason, string? Message = null) : StepOutcome;

    /// <summary>It was taken back.</summary>
    public sealed record RolledBack : StepOutcome;
}
