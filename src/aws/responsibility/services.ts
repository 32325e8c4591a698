import type { Service, ServiceId } from "./responsibility.ts";
import { beanstalk } from "./services/beanstalk.ts";
import { dynamodb } from "./services/dynamodb.ts";
import { ec2 } from "./services/ec2.ts";
import { ecsOnEc2 } from "./services/ecs-on-ec2.ts";
import { eksManagedNodes } from "./services/eks-managed-nodes.ts";
import { fargate } from "./services/fargate.ts";
import { lambdaImage } from "./services/lambda-image.ts";
import { lambdaZip } from "./services/lambda-zip.ts";
import { rds } from "./services/rds.ts";
import { s3 } from "./services/s3.ts";
import { saas } from "./services/saas.ts";

/** Every service of the matrix, the most work for the customer first. */
export const services: Readonly<Record<ServiceId, Service>> = {
	ec2,
	"ecs-on-ec2": ecsOnEc2,
	"eks-managed-nodes": eksManagedNodes,
	fargate,
	beanstalk,
	rds,
	"lambda-image": lambdaImage,
	"lambda-zip": lambdaZip,
	dynamodb,
	s3,
	saas,
};
