namespace Quire.Contracts.Accounts;

/// <summary>How often somebody has what they are told of mailed.</summary>
public sealed record MailDeliveryPayload
{
    /// <summary><c>each</c> by itself at once, or <c>daily</c> in one mail.</summary>
    public required string Delivery { get; init; }
}
