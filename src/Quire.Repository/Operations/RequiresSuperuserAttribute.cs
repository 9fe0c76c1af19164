namespace Quire.Repository.Operations;

/// <summary>The operation is for superusers.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresSuperuserAttribute : Attribute;
