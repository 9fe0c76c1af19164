namespace Quire.Repository.Operations;

/// <summary>The operation needs a caller with an account.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAccountAttribute : Attribute;
