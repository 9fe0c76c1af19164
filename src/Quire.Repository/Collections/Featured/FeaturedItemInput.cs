namespace Quire.Repository.Collections.Featured;

/// <summary>What a request says of a featured item.</summary>
public sealed record FeaturedItemInput
{
    /// <summary>HTML; asked for where no object is shown.</summary>
    public string? Content { get; init; }

    /// <summary><c>custom</c>, <c>dataverse</c>, <c>dataset</c> or <c>datafile</c> in any case; null for the first.</summary>
    public string? Type { get; init; }

    /// <summary>Id, alias or persistent identifier of the object shown; null for none.</summary>
    public string? ObjectIdentifier { get; init; }

    public int DisplayOrder { get; init; }

    /// <summary>The place it has stays, whatever <see cref="DisplayOrder"/> says.</summary>
    public bool KeepOrder { get; init; }

    /// <summary>A new picture; null for none.</summary>
    public FeaturedImage? Image { get; init; }

    /// <summary>The picture it has stays, whatever <see cref="Image"/> says.</summary>
    public bool KeepImage { get; init; }
}
