using System;
using System.Collections.Generic;
using System.Threading.RateLimiting;

namespace Clientele;

/// <summary>Leave to send, or the wait after which there may be leave.</summary>
internal static class RateLimitLeases
{
    public static RateLimitLease Granted { get; } = new GrantedLease();

    public static RateLimitLease Refused(TimeSpan wait) => new RefusedLease(wait);

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

    private sealed class RefusedLease(TimeSpan wait) : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
