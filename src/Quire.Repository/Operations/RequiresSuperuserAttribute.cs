namespace Quire.Repository.Operations;

/// <summary>The operation is for superusers; others are refused with this message, which clients may match.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresSuperuserAttribute(string message) : Attribute
{
    public string Message { get; } = message;

    /// <summary>Refuse as a broken rule (403 on the wire) instead of a missing permission (401).</summary>
    public bool AsRule { get; init; }
}
