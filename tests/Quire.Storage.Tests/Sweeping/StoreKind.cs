namespace Quire.Storage.Tests.Sweeping;

/// <summary>What a store keeps its bytes in.</summary>
public enum StoreKind
{
    Files,
    S3,
}
