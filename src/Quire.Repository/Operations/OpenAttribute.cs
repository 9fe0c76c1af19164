namespace Quire.Repository.Operations;

/// <summary>The operation asks for no permission; says why that is right.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
