using System;
using System.Collections.Generic;
using System.Threading.RateLimiting;

namespace Clientele;

/// <summary>Leave to send, or the wait after which there may be leave.</summary>
internal static class RateLimitLeases
{
    public static RateLimitLease Granted { get; } = new GrantedLease();

    /// <summary>No leave, since the limiter is gone.</summary>
    public static RateLimitLease Disposed { get; } = new RefusedLease(MetadataName.ReasonPhrase.Name, "the client was disposed");

    public static RateLimitLease Refused(TimeSpan wait) => new RefusedLease(MetadataName.RetryAfter.Name, wait);

    private sealed class GrantedLease : RateLimitLease
    {
        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }

    private sealed class RefusedLease(string name, object value) : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == name ? value : null;
            return metadata is not null;
        }
    }
}
